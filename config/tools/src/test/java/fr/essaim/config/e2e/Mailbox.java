package fr.essaim.config.e2e;

import fr.essaim.config.RunningEssaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people are sent, as it waits in the database without a mail server. */
final class Mailbox {

  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s/]+((?:/[a-z-]+)+/[A-Za-z0-9_-]{43}\\?lang=[a-z]{2})");

  private final RunningEssaim essaim;

  Mailbox(RunningEssaim essaim) {
    this.essaim = essaim;
  }

  /** Where the last e-mail to somebody leads that has a link of theirs alone, as a path. */
  Optional<String> link(String email) {
    return texts(email).stream()
        .map(LINK::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** What the e-mails to somebody say, the last first. */
  List<String> texts(String email) {
    try (Connection owner = essaim.connect();
        PreparedStatement query =
            owner.prepareStatement(
                "select text_body from mail.message where recipient = ? and text_body is not null"
                    + " order by created_at desc")) {
      query.setString(1, email);
      try (ResultSet emails = query.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (emails.next()) {
          texts.add(emails.getString(1));
        }
        return texts;
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
