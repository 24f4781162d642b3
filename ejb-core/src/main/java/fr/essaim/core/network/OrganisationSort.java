package fr.essaim.core.network;

/** In which order a list of organisations is shown. */
public enum OrganisationSort {
  /** What fits the searched words best first; as {@link #NAME} where none are searched. */
  RELEVANCE,
  NAME,
  /** What changed last first. */
  CHANGED
}
