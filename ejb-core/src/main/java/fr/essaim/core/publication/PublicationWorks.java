package fr.essaim.core.publication;

import java.util.List;

/** The great works of publication, started by an administrator; the publisher does them. */
public interface PublicationWorks {

  /**
   * What a rebuild found.
   *
   * @param documents how many documents are public now
   * @param changed the URIs of those that were not as the business tables say
   * @param gone the URIs of those that were withdrawn, for the business tables have them no more
   */
  record Rebuilt(int documents, List<String> changed, List<String> gone) {

    public Rebuilt {
      changed = List.copyOf(changed);
      gone = List.copyOf(gone);
    }
  }

  /**
   * What a verification found.
   *
   * @param position where dumps, documents, feeds and endpoint were compared
   * @param documents how many documents were compared
   * @param differences a sentence each; none when all say the same
   */
  record Verified(long position, int documents, List<String> differences) {

    public Verified {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Builds every document anew from the business tables, publishes those that differ, withdraws
   * those of things that are gone, and adopts the configured base URI.
   */
  Rebuilt rebuild();

  /** Compares dumps, documents, feeds and endpoint, triple for triple. */
  Verified verify();
}
