SELECT count(*) AS matched FROM incidents e WHERE /*filter*/
