package fr.essaim.publisher.document;

/**
 * A document does not hold what it must, or holds what it may not: it is parked with the reason.
 */
public class DocumentRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DocumentRefused(String reason) {
    super(reason);
  }
}
