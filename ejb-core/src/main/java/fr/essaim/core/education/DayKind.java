package fr.essaim.core.education;

/** What kind of day it is for whoever opens by term. */
public enum DayKind {
  TERM,
  SCHOOL_HOLIDAY,
  PUBLIC_HOLIDAY
}
