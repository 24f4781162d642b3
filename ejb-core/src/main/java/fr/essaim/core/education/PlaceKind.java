package fr.essaim.core.education;

/** What a place of the education map is. */
public enum PlaceKind {
  NURSERY,
  CHILDMINDERS,
  SCHOOL,
  AFTER_SCHOOL,
  HOMEWORK_HELP,
  LIBRARY,
  TOY_LIBRARY,
  SPORT,
  CULTURE,
  DIGITAL,
  HOLIDAYS,
  SOCIAL_CENTRE,
  PARENTS,
  YOUTH,
  HEALTH,
  OUTDOORS,
  OTHER
}
