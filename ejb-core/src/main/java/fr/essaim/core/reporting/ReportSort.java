package fr.essaim.core.reporting;

/** In which order reports are listed. */
public enum ReportSort {
  /** The period that ends last comes first. */
  LATEST,
  TITLE
}
