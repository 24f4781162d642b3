package fr.essaim.web.shell;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Counts the octets of a body as they are written, and hands everything on at once: nothing is kept
 * here, so all is as the server has it. What is written as text is UTF-8.
 */
final class CountedResponse extends HttpServletResponseWrapper {

  private static final int ONE_OCTET = 0x80;
  private static final int TWO_OCTETS = 0x800;

  private final Answer answer;
  private ServletOutputStream stream;
  private PrintWriter writer;

  CountedResponse(HttpServletResponse response, Answer answer) {
    super(response);
    this.answer = answer;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new CountedStream(super.getOutputStream());
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new CountedWriter(super.getWriter()));
    }
    return writer;
  }

  @Override
  public void reset() {
    super.reset();
    stream = null;
    writer = null;
    answer.forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    answer.forget();
  }

  @Override
  public void sendError(int status) throws IOException {
    super.sendError(status);
    answer.forget();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    super.sendError(status, message);
    answer.forget();
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    super.sendRedirect(location);
    answer.forget();
  }

  private final class CountedStream extends ServletOutputStream {

    private final ServletOutputStream out;

    CountedStream(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      answer.add(1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      out.write(octets, from, length);
      answer.add(length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }

  private final class CountedWriter extends FilterWriter {

    CountedWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int letter) throws IOException {
      out.write(letter);
      answer.add(octets((char) letter));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      out.write(text, from, length);
      long octets = 0;
      for (int at = from; at < from + length; at++) {
        octets += octets(text[at]);
      }
      answer.add(octets);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      out.write(text, from, length);
      long octets = 0;
      for (int at = from; at < from + length; at++) {
        octets += octets(text.charAt(at));
      }
      answer.add(octets);
    }

    /** In UTF-8; each half of a pair has half of the four. */
    private static int octets(char letter) {
      if (letter < ONE_OCTET) {
        return 1;
      }
      return letter < TWO_OCTETS || Character.isSurrogate(letter) ? 2 : 3;
    }
  }
}
