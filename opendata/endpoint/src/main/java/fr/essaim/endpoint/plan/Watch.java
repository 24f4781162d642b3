package fr.essaim.endpoint.plan;

/** What a query tells while it works; each throws when it has to stop. */
public interface Watch {

  /** It goes on. */
  void check();

  /**
   * It is putting a text together.
   *
   * @param letters how many it has so far
   */
  void checkText(long letters);
}
