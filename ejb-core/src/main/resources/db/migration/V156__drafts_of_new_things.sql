-- Each thing that somebody begins has a draft of its own, named by the form and an id.
update drafts.edit_draft set thing = thing || '/' || id
  where thing like '%/nouveau' or thing like '%/nouvelle';
