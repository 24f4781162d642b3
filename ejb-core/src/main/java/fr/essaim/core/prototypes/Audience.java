package fr.essaim.core.prototypes;

/** Whom a prototype is for. */
public enum Audience {
  RESIDENTS,
  PARENTS,
  YOUTH,
  PUPILS,
  SENIORS,
  FAR_FROM_DIGITAL,
  JOB_SEEKERS,
  VOLUNTEERS,
  PROFESSIONALS,
  PARTNERS
}
