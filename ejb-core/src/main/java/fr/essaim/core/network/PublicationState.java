package fr.essaim.core.network;

/** Whether an organisation shows on public pages and in the open data. */
public enum PublicationState {
  DRAFT,
  PUBLISHED,
  /** Was public once: its address says so for good. */
  WITHDRAWN
}
