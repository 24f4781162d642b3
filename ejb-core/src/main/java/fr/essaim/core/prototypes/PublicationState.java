package fr.essaim.core.prototypes;

/** Whether the public sees a prototype; beside its {@link PrototypeState}, not part of it. */
public enum PublicationState {
  /** Never published. */
  DRAFT,
  PUBLISHED,
  /** Was published; may be again, under the same address. */
  WITHDRAWN
}
