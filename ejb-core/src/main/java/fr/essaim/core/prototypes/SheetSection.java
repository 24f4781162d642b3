package fr.essaim.core.prototypes;

/** A section of the capitalisation sheet: what another centre needs to do it again. */
public enum SheetSection {
  NEED,
  STEPS,
  MEANS,
  COSTS,
  RESULTS,
  CONDITIONS_OF_SUCCESS,
  PITFALLS,
  TESTIMONY
}
