/** Labels of an item's head that name nothing we keep. */
export const administrative =
  /^(?:sagsbehandler|sagsbeh|sagsansvarlig|dok\.? ?nr|dokumentnr|dokument nr|initialer|ansvarlig|kontaktperson|forvaltning|afdeling|fagområde|fagcenter|direktørområde|åbningsdato|acadre|behandlet af|center|sagstype|adgang|åbenhed|punkttype|type|journalnr|j\.nr|sagsnr|sagsid)\.?\s*[.:]/i;
