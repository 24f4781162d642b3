package fr.essaim.core.steering;

/** Something that another context keeps of an operation, and that needs it. */
public interface OperationUse {

  /** Whether there is anything of this operation. */
  boolean isOf(String operationKey);
}
