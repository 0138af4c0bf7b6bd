/** The two-sided 95 % point of the normal curve: the limits every published example is checked with. */
export const normalQuantile95 = 1.959963984540054;
