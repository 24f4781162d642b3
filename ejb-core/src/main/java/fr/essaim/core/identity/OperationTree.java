package fr.essaim.core.identity;

import java.util.Optional;
import java.util.Set;

/** What identity must know of operations: answered by the context that keeps them. */
public interface OperationTree {

  /** The keys of the organisations that carry an operation: who leads it and its beneficiaries. */
  Set<String> centresOf(String operationKey);

  /** The keys of the operations that an organisation carries with others. */
  Set<String> carriedBy(String organisationKey);

  /**
   * The keys of operations by those who take part in them.
   *
   * @param leads led by one of these organisations
   * @param funders or funded by one of these
   * @param beneficiaries or for one of these
   */
  Set<String> operationsOf(Set<String> leads, Set<String> funders, Set<String> beneficiaries);

  /** How an operation is called; empty if there is none of this key. */
  Optional<String> nameOf(String operationKey);
}
