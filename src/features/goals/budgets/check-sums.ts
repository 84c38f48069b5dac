import { type Budget, type BudgetFollowUp, roundedTo } from "../../../records/budget.ts";
import { type AmountName, amountNames, amountsAt } from "../../../records/budget-sums.ts";
import { addsUp } from "../../statistics/adds-up.ts";

/** A line whose amount is not what its parts add up to. In whole kroner. */
export interface SumThatDiffers {
  readonly lineId: string;
  readonly name: string;
  readonly amount: AmountName;
  readonly stated: number;
  readonly sum: number;
}

/**
 * The amounts of a budget at a follow-up (null: as adopted) that the parts of their line do not make, where all parts say
 * one. Rounding of what the budget's amounts are stated in is not held against them.
 */
export function sumsThatDiffer(
  budget: Pick<Budget, "lines" | "amounts">,
  followUp: BudgetFollowUp | null,
): SumThatDiffers[] {
  const { amounts } = amountsAt(budget, followUp);
  const names: readonly AmountName[] = followUp === null ? ["adopted"] : amountNames;
  return budget.lines.flatMap((line) => {
    const parts = budget.lines.filter(({ parentId }) => parentId === line.id);
    return names.flatMap((amount) => {
      const stated = amounts.get(line.id)?.[amount] ?? null;
      const said = parts.map(({ id }) => amounts.get(id)?.[amount] ?? null).filter((each) => each !== null);
      if (stated === null || said.length === 0 || said.length < parts.length) return [];
      const { sum, fits } = addsUp(said, stated, roundedTo[budget.amounts]);
      return fits ? [] : [{ lineId: line.id, name: line.name, amount, stated, sum }];
    });
  });
}
