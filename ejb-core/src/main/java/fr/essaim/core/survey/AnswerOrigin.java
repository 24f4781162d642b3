package fr.essaim.core.survey;

/** Where an answer comes from. */
public enum AnswerOrigin {
  /** The product knew it, and nobody said otherwise. */
  COUNTED,
  /** Somebody of the centre typed it. */
  TYPED,
  /** Somebody said that the centre does not know. */
  UNKNOWN,
  /** Nobody answered. */
  NONE
}
