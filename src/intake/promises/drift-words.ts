const whole =
  /(?:^|[^\p{L}])(?:endelig(?:e|t)?|samlet|samlede|fuld|fulde|hele|færdig(?:t|e)?|afsluttende|komplet)(?![\p{L}])/iu;
const part =
  /(?:^|[^\p{L}])(?:\d\. del|første del|del af|delvis(?:t|e)?|foreløbig(?:t|e)?|status|udkast|midtvejs\p{L}*|delrapport|delafrapportering|skitse|første udgave)(?![\p{L}])/iu;
/** True where one sentence promises a part (*status og 1. del*) of what the other promises whole (*endelig afrapportering*). */
export const isPartOf = (one: string, other: string): boolean =>
  part.test(one) && !whole.test(one) && whole.test(other);
