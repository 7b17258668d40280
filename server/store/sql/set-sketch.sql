UPDATE reports SET sketch = :sketch WHERE id = :id
