package fr.essaim.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody at a browser without script: pages, their forms, and a session. */
final class Browser {

  private static final int PATIENCE_MILLIS = 60_000;

  private final String address;
  private final Connection session =
      Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).timeout(PATIENCE_MILLIS);

  /**
   * @param address what all paths begin with, without a slash at the end
   */
  Browser(String address) {
    this.address = address;
  }

  Connection.Response get(String path) {
    return execute(session.newRequest(address + path));
  }

  FormElement form(String path, String id) {
    return parse(get(path)).expectForm("#" + id);
  }

  /** Writes into a field. */
  static void type(FormElement form, String id, String text) {
    form.getElementById(id).val(text);
  }

  /** Chooses the first of the boxes or buttons that have a value. */
  static void tick(FormElement form, String choices) {
    form.select(choices).removeAttr("checked");
    form.expectFirst(choices + ":not([value=''])").attr("checked", true);
  }

  /** Sends a form that has one button; gives the page that comes. */
  static Document send(FormElement form) {
    return parse(execute(form.submit()));
  }

  private static Connection.Response execute(Connection request) {
    try {
      return request.execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parse(Connection.Response answer) {
    try {
      return answer.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
