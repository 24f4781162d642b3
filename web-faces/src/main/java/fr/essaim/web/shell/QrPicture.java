package fr.essaim.web.shell;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of its dark squares, for the {@code path} of a drawing in the page: no
 * picture leaves the server, nor is one kept.
 *
 * @param size of a side, with its margin, in squares
 * @param path the outline
 */
public record QrPicture(int size, String path) {

  private static final int MARGIN = 4;

  public static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * MARGIN, path.toString());
  }
}
