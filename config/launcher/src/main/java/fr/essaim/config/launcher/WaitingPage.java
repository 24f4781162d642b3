package fr.essaim.config.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What the public port says while there is no application to answer. */
enum WaitingPage {
  STARTING(
      5,
      "Essaim démarre",
      "Le site sera là dans quelques instants. Rechargez la page\u00a0; rien de ce qui était enregistré n’est perdu.",
      "Essaim is starting",
      "The site will be here in a moment. Reload the page; nothing that was saved is lost."),
  UPGRADING(
      30,
      "Essaim est mis à jour",
      "Une nouvelle version s’installe. Le site revient de lui-même, d’ordinaire en quelques minutes\u00a0: rechargez la page un peu plus tard. Rien de ce qui était enregistré n’est perdu.",
      "Essaim is being upgraded",
      "A new version is being put in place. The site comes back by itself, usually within minutes: reload the page a little later. Nothing that was saved is lost.");

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c2330;--soft:#4c5567;--paper:#faf8f4;--surface:#fff;--line:#e3ded3;--honey:#f4b63f}
      @media (prefers-color-scheme:dark){:root{--ink:#ebe8e1;--soft:#b3b8c2;--paper:#12161c;--surface:#1a2029;--line:#313947}}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
      main{width:100%;max-width:34rem;padding:1.5rem;background:var(--surface);border:1px solid var(--line);border-top:4px solid var(--honey);border-radius:10px}
      h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}
      h2{margin:0 0 .25rem;font-size:1.0625rem}
      p{margin:0}
      div{margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft)}
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>%s</style></head>
      <body>
      <main>
      <h1>%s</h1>
      <p>%s</p>
      <div lang="en">
      <h2>%s</h2>
      <p>%s</p>
      </div>
      </main>
      </body>
      </html>
      """;

  private final int retrySeconds;
  private final byte[] html;

  WaitingPage(
      int retrySeconds, String title, String sentence, String englishTitle, String english) {
    this.retrySeconds = retrySeconds;
    this.html =
        PAGE.formatted(title, STYLE, title, sentence, englishTitle, english)
            .getBytes(StandardCharsets.UTF_8);
  }

  /** In how many seconds it is worth asking again. */
  int retrySeconds() {
    return retrySeconds;
  }

  byte[] html() {
    return html.clone();
  }

  /** Allows its own style and nothing else. */
  static String contentSecurityPolicy() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'"
          .formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
