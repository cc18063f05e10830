-- Of most assets the words are their names, which stand in the row that is read anyway, or in an index of their folder. This tells
-- fast which have more: those with a second line.
create index node_words_more on node_words (node_id) where strpos(words, chr(10)) > 0;
