package fr.essaim.core.prototypes;

/** What a prototype must have before it can be published. */
public enum MissingToPublish {
  KIND,
  AUDIENCE,
  THEME
}
