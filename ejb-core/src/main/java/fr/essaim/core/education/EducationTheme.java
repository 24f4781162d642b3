package fr.essaim.core.education;

/** What an offer of the education map is about. */
public enum EducationTheme {
  CARE,
  PLAY,
  READING,
  HOMEWORK,
  LANGUAGES,
  DIGITAL,
  SCIENCE,
  MUSIC,
  ARTS,
  SPORT,
  NATURE,
  OUTINGS,
  CITIZENSHIP,
  ORIENTATION,
  PARENTING,
  HEALTH
}
