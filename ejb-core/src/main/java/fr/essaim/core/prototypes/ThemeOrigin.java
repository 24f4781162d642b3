package fr.essaim.core.prototypes;

/** Which list a theme comes from. */
public enum ThemeOrigin {
  /** The key domains of the social centres' action that the founding document names. */
  DOMAIN,
  /** The themes that the founding document sets for the prototypes of its second phase. */
  PHASE_2,
  /** The themes of the network's resource cards. */
  WIKI
}
