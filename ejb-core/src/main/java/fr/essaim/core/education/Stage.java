package fr.essaim.core.education;

/** A stage of a child's life, with the ages that it holds, or that of being a parent. */
public enum Stage {
  UNDER_3(0, 2),
  FROM_3(3, 5),
  FROM_6(6, 10),
  FROM_11(11, 14),
  FROM_15(15, 17),
  PARENTS(-1, -1);

  private final int youngest;
  private final int oldest;

  Stage(int youngest, int oldest) {
    this.youngest = youngest;
    this.oldest = oldest;
  }

  /** In years; negative for parents. */
  public int youngest() {
    return youngest;
  }

  /** In years, as children say it: somebody of ten and a half is ten. */
  public int oldest() {
    return oldest;
  }
}
