import type { Budget } from "../../../records/budget.ts";
import { keptTable } from "./kept-table.ts";

/** A body's budgets, the newest year first. */
export const budgetTable = keptTable<Budget>("budget", "(record ->> 'year')::int DESC, record ->> 'title', id");
