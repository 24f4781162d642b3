package fr.essaim.core.steering;

/** In which order operations are listed. */
public enum OperationSort {
  /** Those that are open first, and those that began last. */
  NEWEST,
  NAME
}
