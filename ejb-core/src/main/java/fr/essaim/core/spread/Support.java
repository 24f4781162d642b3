package fr.essaim.core.spread;

/** What a session of a transfer was about. */
public enum Support {
  /** Help with making it. */
  REALISATION,
  /** The method is handed on. */
  METHOD_TRANSFER,
  /** It is set up at the centre. */
  INSTALLATION,
  /** What several centres made of it is shared. */
  POOLING
}
