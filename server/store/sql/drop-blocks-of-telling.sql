DELETE FROM telling_blocks WHERE telling = :telling
