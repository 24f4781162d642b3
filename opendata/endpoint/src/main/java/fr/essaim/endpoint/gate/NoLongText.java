package fr.essaim.endpoint.gate;

/** A query's text has a greatest length, in bytes of UTF-8. */
public final class NoLongText implements TextRule {

  private final int bytes;

  public NoLongText(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public String word() {
    return "query-length";
  }

  @Override
  public int status() {
    return 413;
  }

  @Override
  public Words refuses() {
    return new Words(
            "Le texte d’une requête a %d octets au plus.", "A query’s text has %d bytes at most.")
        .with(bytes);
  }

  @Override
  public Words advice() {
    return new Words(
        "Raccourcissez la requête, ou téléchargez le jeu de données.",
        "Shorten the query, or download the dataset.");
  }

  @Override
  public void check(QueryText text) {
    if (text.bytes() > bytes) {
      throw Refusal.by(this);
    }
  }
}
