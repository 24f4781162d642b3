package fr.essaim.endpoint.run;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows of an answer that fail past the cap, rather than end as if they were all. */
public final class CountedRows implements RowSet {

  private final RowSet rows;
  private final long most;
  private long seen;

  public CountedRows(RowSet rows, long most) {
    this.rows = rows;
    this.most = most;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Binding next() {
    if (++seen > most) {
      throw new LimitReached(LimitReached.Reason.ROWS);
    }
    return rows.next();
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }
}
