/**
 * True where the reader was unsure of something in revision `r`. Written as the index `revision_unsure` has it
 * (0060_desk.sql), so that no reading is opened.
 */
export const unsureSql = `jsonb_path_exists(r.reading, '$.notices[*] ? (@.severity <> "info")')`;
