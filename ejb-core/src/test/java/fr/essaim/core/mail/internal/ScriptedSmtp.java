package fr.essaim.core.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told: it refuses, falls silent or hangs up at a command. */
final class ScriptedSmtp implements AutoCloseable {

  /** Answers nothing and keeps the connection. */
  static final String SILENCE = "silence";

  /** Answers nothing and drops the connection. */
  static final String HANG_UP = "hang up";

  private static final Map<String, String> WELL =
      Map.of(
          "GREETING", "220 ready",
          "EHLO", "250 hello",
          "MAIL", "250 sender fine",
          "RCPT", "250 recipient fine",
          "DATA", "354 go on",
          ".", "250 taken",
          "QUIT", "221 bye");

  private final ServerSocket socket;
  private final Map<String, String> replies = new ConcurrentHashMap<>(WELL);
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  ScriptedSmtp() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread acceptor = new Thread(this::accept, "scripted-smtp");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Has it answer a command so from now on; {@code .} is the end of the content. */
  ScriptedSmtp answering(String command, String reply) {
    replies.put(command, reply);
    return this;
  }

  /** What was said to it, in order. */
  List<String> commands() {
    return commands;
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(connection);
        Thread talk = new Thread(() -> talk(connection), "scripted-smtp-talk");
        talk.setDaemon(true);
        talk.start();
      }
    } catch (SocketException closed) {
      // The test ended.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void talk(Socket connection) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      boolean goesOn = reply(connection, "GREETING");
      boolean content = false;
      String line = goesOn ? in.readLine() : null;
      while (line != null && goesOn) {
        if (!content || line.equals(".")) {
          String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
          commands.add(command);
          content = command.equals("DATA") && replies.get("DATA").startsWith("354");
          goesOn = reply(connection, command);
        }
        line = goesOn ? in.readLine() : null;
      }
    } catch (IOException gone) {
      // The client gave up, as some of the scripts want.
    }
  }

  private boolean reply(Socket connection, String command) throws IOException {
    String reply = replies.getOrDefault(command, "500 unknown");
    if (reply.equals(SILENCE)) {
      return true;
    }
    if (reply.equals(HANG_UP)) {
      connection.close();
      return false;
    }
    OutputStream out = connection.getOutputStream();
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }
}
