package fr.essaim.core.usage;

/** Who reads, as far as they say so themselves in passing. */
public enum Reader {
  /** A person, or a program of one. */
  OTHER,
  /** Something that calls itself a robot. */
  ROBOT
}
