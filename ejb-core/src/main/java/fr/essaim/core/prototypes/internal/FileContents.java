package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.domain.StoredFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The bytes of kept files. Each slice is a statement of its own, so that a slow reader holds no
 * connection; the column is stored uncompressed and out of line, so that PostgreSQL reads the pages
 * of the slice and no others.
 */
@ApplicationScoped
public class FileContents {

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  Download download(StoredFile file) {
    return new Download(
        file.name(),
        file.mediaType(),
        file.sha256(),
        file.size(),
        (first, length) -> slice(file.id(), first, length));
  }

  private byte[] slice(String id, long first, int length) throws IOException {
    String sql = "select substring(content from ? for ?) from prototypes.stored_file where id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, (int) first + 1);
      select.setInt(2, length);
      select.setString(3, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IOException("The file was deleted while it was read");
        }
        return row.getBytes(1);
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
