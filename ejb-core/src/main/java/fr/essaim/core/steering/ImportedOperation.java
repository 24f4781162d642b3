package fr.essaim.core.steering;

import java.util.Map;

/**
 * An operation, or an objective of one, that an import brings.
 *
 * @param key of the operation, never to change
 * @param objectiveKey of the objective; null for the operation itself
 * @param base what the source said last, field by field; empty if it never did
 * @param said what the source says, as in the {@code fields()} of its details; what it does not say
 *     is empty or absent
 */
public record ImportedOperation(
    String key, String objectiveKey, Map<String, String> base, Map<String, String> said) {

  public ImportedOperation {
    base = Map.copyOf(base);
    said = Map.copyOf(said);
  }
}
