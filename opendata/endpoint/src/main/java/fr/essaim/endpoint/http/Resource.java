package fr.essaim.endpoint.http;

/** What answers at one address. */
@FunctionalInterface
interface Resource {

  /**
   * Answers, now or later.
   *
   * @throws RuntimeException what {@link Failures} turns into an answer
   */
  void handle(Exchange exchange);
}
