package fr.essaim.core.administration;

/** A part of the instance that can be well or not. */
public enum HealthTopic {
  DATABASE,
  SCHEMA,
  PUBLICATION,
  ENDPOINT,
  MAIL,
  JOBS,
  DISK
}
