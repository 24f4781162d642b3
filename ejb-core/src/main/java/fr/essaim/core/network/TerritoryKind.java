package fr.essaim.core.network;

/** What a territory is. */
public enum TerritoryKind {
  COMMUNE,
  EPCI,
  DEPARTMENT,
  REGION,
  /** Quartier prioritaire de la politique de la ville; its vintage is its generation. */
  QPV,
  /** A set of communes that a programme names, such as its north-eastern side. */
  PROGRAMME_AREA
}
