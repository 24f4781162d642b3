package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.WebSession.Page;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who goes on saving a page that was opened before the fault. While the database cannot
 * take it, each time must be refused by 503 within two seconds, with what was typed.
 */
final class Saver {

  private static final double LIMIT_SECONDS = 2;
  private static final String FIELD = "description";

  private final WebSession session;
  private final String path;
  private final String original;
  private WebForm form;
  private int refused;
  private int others;
  private int notKept;
  private double slowest;

  Saver(TriedInstance instance) throws InterruptedException {
    this.session = instance.signedIn("ADMINISTRATOR");
    String key = instance.query("select min(key) from network.organisation").iterator().next();
    this.path = "/intranet/organisations/" + key + "/modifier";
    this.form = opened();
    this.original = form.value(FIELD);
  }

  private WebForm opened() throws InterruptedException {
    return WebForm.in(session.get(path).body(), "id=\"edit\"");
  }

  /** Sends the page once, which must be refused. */
  void tryToSave() throws InterruptedException {
    String typed = "Tapé pendant la panne, fois %d".formatted(refused + others + 1);
    long start = System.nanoTime();
    try {
      Page answer = session.send(form.with(FIELD, typed), "save");
      if (answer.status() == 503) {
        refused++;
        WebForm kept = WebForm.in(answer.body(), "action=\"" + path);
        notKept += kept.value(FIELD).equals(typed) ? 0 : 1;
      } else {
        others++;
      }
    } catch (Refusal unanswered) {
      others++;
    }
    slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
  }

  /** What was typed is sent again until it is saved. */
  void awaitSaved() throws InterruptedException {
    awaitSaved("Tapé pendant la panne, et gardé");
  }

  /** Leaves the page as it was before. */
  void putBack() throws InterruptedException {
    awaitSaved(original);
  }

  private void awaitSaved(String text) throws InterruptedException {
    WebForm typed = form.with(FIELD, text);
    for (int tries = 0; tries < 150; tries++) {
      if (session.send(typed, "save").status() == 302) {
        form = opened();
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    others++;
  }

  boolean isServed() {
    return refused > 0 && others == 0 && notKept == 0 && slowest <= LIMIT_SECONDS;
  }

  String told() {
    return "%d forms refused by 503 in at most %.1f s, %d answered otherwise, %d not kept"
        .formatted(refused, slowest, others, notKept);
  }
}
