create trigger forget_history after delete on education.collection
  for each row execute function history.forget('collection', 'key');
