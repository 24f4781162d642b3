package fr.essaim.core.administration;

/** A part of the instance that can be well or not. */
public enum HealthTopic {
  DATABASE,
  SCHEMA,
  PUBLICATION,
  ENDPOINT,
  /** What links and open data begin with. */
  ADDRESS,
  MAIL,
  JOBS,
  DISK
}
