package fr.essaim.core.steering;

/** Whether an operation goes on. */
public enum OperationState {
  OPEN,
  CLOSED
}
