package fr.essaim.core.administration;

/** A part of the instance that can be well or not. */
public enum HealthTopic {
  DATABASE,
  SCHEMA,
  PUBLICATION,
  ENDPOINT,
  /** What links and open data begin with. */
  ADDRESS,
  /** Whether it is a copy of another instance. */
  COPY,
  /** Under which other addresses browsers came. */
  REQUESTS,
  MAIL,
  JOBS,
  DISK
}
