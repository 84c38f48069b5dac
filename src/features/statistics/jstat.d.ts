/** What is used of jstat, which brings no types of its own. */
declare module "jstat" {
  interface Beta {
    inv(p: number, alpha: number, beta: number): number;
  }
  interface Normal {
    inv(p: number, mean: number, deviation: number): number;
    cdf(x: number, mean: number, deviation: number): number;
  }
  const jstat: { readonly jStat: { readonly beta: Beta; readonly normal: Normal } };
  export = jstat;
}
