INSERT INTO telling_blocks (block, telling) VALUES (:block, :telling)
