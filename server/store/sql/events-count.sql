SELECT count(*) AS matched FROM events e WHERE /*filter*/
